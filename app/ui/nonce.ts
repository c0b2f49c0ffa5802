import { createContext } from "react";

/** The request's nonce: lets the one inline script of a hydrating page through, and names the request in a fault. */
export const NonceContext = createContext("");
