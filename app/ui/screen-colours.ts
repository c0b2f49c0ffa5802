/** `--deep` and `--paper` of the tokens, for what a stylesheet does not reach: the bar of the phone, the start of the app. */
export const DEEP = "#00383f";
export const PAPER = "#fcfcfa";
