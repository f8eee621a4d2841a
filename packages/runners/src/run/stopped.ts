/** What a suite says that was stopped with the whole run: nobody knows how it would have ended. */
export const stopped = "It was stopped before its end.";
