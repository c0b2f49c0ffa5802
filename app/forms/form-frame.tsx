import { type FormEvent, type FormEventHandler, type ReactNode, type RefObject, useEffect, useRef } from "react";

interface Props {
  /** For who looks at what is typed meanwhile. */
  form?: RefObject<HTMLFormElement>;
  /** Where it is posted, when not to the page on which it stands. */
  action?: string | undefined;
  onChange?: FormEventHandler<HTMLFormElement>;
  /** Whether a file goes along. */
  upload?: boolean;
  children: ReactNode;
}

/** A plain form post that a double tap sends only once. */
export function FormFrame({ form, action, onChange, upload = false, children }: Props) {
  const sent = useRef(false);
  useEffect(() => {
    const back = () => {
      sent.current = false;
    };
    window.addEventListener("pageshow", back);
    return () => window.removeEventListener("pageshow", back);
  }, []);
  const sendOnce = (event: FormEvent) => {
    if (sent.current) event.preventDefault();
    sent.current = true;
  };
  return (
    <form
      ref={form}
      method="post"
      action={action}
      noValidate
      encType={upload ? "multipart/form-data" : undefined}
      className="posting"
      onChange={onChange}
      onSubmit={sendOnce}
    >
      <button type="submit" className="unseen" tabIndex={-1} aria-hidden="true">
        ✓
      </button>
      {children}
    </form>
  );
}
