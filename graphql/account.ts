import { deleteAccount } from "#board/identity/delete-account.ts";
import { makeToken } from "#board/identity/make-token.ts";
import { revokeToken } from "#board/identity/revoke-token.ts";
import { ownData } from "#db/own-data.ts";
import { type Token, tokensOf } from "#db/tokens.ts";
import { writeOwnData } from "#domain/history/own-data-csv.ts";
import { USUAL_TOKEN_DAYS } from "#domain/network/token.ts";
import { Invalid, NotAllowed, NotFound, SignInNeeded } from "#domain/refusal.ts";
import { say } from "#domain/wording/wording.ts";
import { builder } from "./builder.ts";
import { done } from "./context.ts";
import { ViewerType } from "./identity.ts";
import { marked } from "./made-up.ts";
import { secretType } from "./secret.ts";
import { inLanguage } from "./words.ts";

const TokenType = secretType<Token>("Token");
const MadeType = builder.objectRef<{ token: Token; secret: string }>("TokenMade");
const EndedType = builder.objectRef<{ id: string }>("Ended");
const DataFormatType = builder.enumType("DataFormat", { values: ["JSON", "CSV"] as const });

/** What is kept of a person, and how she takes it along or away. */
export function defineAccount(): void {
  builder.objectField(TokenType, "expiresAt", (t) =>
    t.expose("expiresAt", { type: "DateTime", description: "from then on it opens nothing" }),
  );
  MadeType.implement({
    fields: (t) => ({
      token: t.expose("token", { type: TokenType }),
      secret: t.exposeString("secret", {
        description: "told this once; who has it acts as you, until it is over or revoked",
      }),
    }),
  });
  EndedType.implement({ fields: (t) => ({ id: t.exposeID("id") }) });
  builder.objectFields(ViewerType, (t) => ({
    tokens: t.field({
      type: [TokenType],
      description: "keys by which programs act for one, over or not, newest first",
      resolve: ({ id }, _, { board }) => tokensOf(board.store.read, id),
    }),
    data: t.string({
      description: "everything that the board keeps of oneself",
      args: { format: t.arg({ type: DataFormatType, required: true }), ...inLanguage },
      complexity: 5_000,
      resolve: async (actor, { format, language }, context) => {
        const data = await ownData(context.board.store.read, actor);
        const spoken = language ?? context.language;
        const demonstration = context.board.demonstration ? say(spoken, "page.demo") : undefined;
        if (format === "JSON") return JSON.stringify({ demonstration, ...data }, null, 2);
        const { changes, ...parts } = data;
        return marked(context, writeOwnData(parts, changes, spoken));
      },
    }),
  }));
  defineWrites();
}

function defineWrites(): void {
  builder.mutationFields((t) => ({
    makeToken: t.field({
      type: MadeType,
      errors: { types: [SignInNeeded, NotAllowed, Invalid], union: { name: "MakeTokenResult" } },
      args: {
        name: t.arg.string({ required: true }),
        days: t.arg.int({ defaultValue: USUAL_TOKEN_DAYS, description: "how long it holds: 30, 90 or 365 days" }),
      },
      resolve: (_, { name, days }, { board, actor }) =>
        makeToken(board, actor, { name, days: days ?? USUAL_TOKEN_DAYS }),
    }),
    revokeToken: t.field({
      type: EndedType,
      errors: { types: [SignInNeeded, NotFound], union: { name: "RevokeTokenResult" } },
      args: { id: t.arg.id({ required: true }) },
      resolve: async (_, { id }, context) => ({
        id: await done(context, revokeToken(context.board, context.actor, id)),
      }),
    }),
    deleteAccount: t.field({
      type: EndedType,
      description: "takes everything off the board by which one could be known; what one did stays without one's name",
      errors: { types: [SignInNeeded, Invalid], union: { name: "DeleteAccountResult" } },
      args: { email: t.arg.string({ required: true, description: "one's own address, typed again" }) },
      resolve: async (_, { email }, context) => ({
        id: await done(context, deleteAccount(context.board, context.actor, email)),
      }),
    }),
  }));
}
