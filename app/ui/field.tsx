import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from "react";
import { useSay } from "./say.ts";

interface Asked {
  /** Name in the form; also the id, so that an error above can lead to it. */
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** Says beside the label that it may stay empty. */
  optional?: boolean;
  /** Its id, where several of one name stand on a page. */
  inputId?: string;
}

type InputProps = Asked & Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "id">;
type AreaProps = Asked & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "name" | "id">;
type SelectProps = Asked & { options: { value: string; label: string }[]; defaultValue?: string; required?: boolean };

/** One line of text, a date, a time, a number: a label, a hint and a fault around a native input. */
export function Field({ name, inputId = name, label, hint, error, optional, ...input }: InputProps) {
  return (
    <FieldFrame name={inputId} label={label} hint={hint} error={error} optional={optional}>
      <input type="text" {...input} id={inputId} name={name} {...described({ name: inputId, hint, error })} />
    </FieldFrame>
  );
}

/** Several lines of text. */
export function TextField({ name, inputId = name, label, hint, error, optional, ...area }: AreaProps) {
  return (
    <FieldFrame name={inputId} label={label} hint={hint} error={error} optional={optional}>
      <textarea rows={5} {...area} id={inputId} name={name} {...described({ name: inputId, hint, error })} />
    </FieldFrame>
  );
}

/** One of a list, as a native select. */
export function SelectField({ name, label, hint, error, optional, options, ...select }: SelectProps) {
  return (
    <FieldFrame name={name} label={label} hint={hint} error={error} optional={optional}>
      <select {...select} id={name} name={name} {...described({ name, hint, error })}>
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

type FrameProps = Omit<Asked, "optional"> & { optional?: boolean | undefined; children: ReactNode };

/** Label, hint and fault around an input of your own with the id `name`; spread `described` on it. */
export function FieldFrame({ name, label, hint, error, optional = false, children }: FrameProps) {
  const say = useSay();
  return (
    <div className={error === undefined ? "field" : "field field-wrong"}>
      <label htmlFor={name}>
        {label} {optional ? <span className="optional">({say("page.optional")})</span> : null}
      </label>
      <FieldNotes name={name} hint={hint} error={error} />
      {children}
    </div>
  );
}

type Noted = Pick<Asked, "name" | "hint" | "error">;

/** The hint and the fault of an input, to which `described` ties it. */
export function FieldNotes({ name, hint, error }: Noted) {
  return (
    <>
      {hint === undefined ? null : (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error === undefined ? null : (
        <p className="wrong" id={`${name}-error`}>
          {error}
        </p>
      )}
    </>
  );
}

/** The attributes that tie an input to its hint and fault. */
export function described({ name, hint, error }: Noted) {
  const ids = [hint === undefined ? [] : `${name}-hint`, error === undefined ? [] : `${name}-error`].flat();
  return {
    ...(ids.length === 0 ? {} : { "aria-describedby": ids.join(" ") }),
    ...(error === undefined ? {} : { "aria-invalid": true as const }),
  };
}
