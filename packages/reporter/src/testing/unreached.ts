/** Why a service is skipped that no test reaches. */
export const unreached = "No test reaches it.";
