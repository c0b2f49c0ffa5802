// A provider of OpenID Connect to sign in with: whoever types a name there is that person, and the names below are known.
import Provider from "oidc-provider";

const [port = "", client = ""] = process.argv.slice(2);
const PEOPLE = {
  ambtenaar: { email: "ambtenaar@example.org", email_verified: true },
  onbekend: { email: "onbekend@example.org", email_verified: true },
  onbevestigd: { email: "ambtenaar@example.org", email_verified: false },
};

const provider = new Provider(`http://localhost:${port}`, {
  clients: [
    {
      client_id: "samenbord",
      client_secret: "een-geheim-voor-de-proef",
      redirect_uris: client.split(",").map((address) => `${address}/sign-in/elsewhere/back`),
    },
  ],
  claims: { openid: ["sub"], email: ["email", "email_verified"] },
  pkce: { required: () => true },
  cookies: { keys: ["een sleutel voor de proef"] },
  findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...PEOPLE[id] }) }),
});
provider.listen(Number(port), "127.0.0.1", () => process.stdout.write("listening"));
