/** Words that only say something of a thing, and end as nobody would guess. */
const adjectives = new Set(
  (
    "active inactive anonymous automatic busy complete correct current dirty empty exact exempt existing external full global " +
    "hidden inbound incoming incomplete internal invalid latest local mandatory manual missing new obsolete offline old ongoing " +
    "online optional outbound outgoing outstanding overdue pending permanent previous private raw ready recent recurring " +
    "remaining remote retroactive running successful temporary trending true unique unread upcoming urgent valid virtual " +
    // Participles that do not end in -ed.
    "begun bought bound broken built caught chosen cut done driven drawn fallen forgotten forwarded found frozen given gone held " +
    "kept known lost made met overridden overwritten paid proven read rewritten seen sent shown shut sold spent split stolen " +
    "stuck taken told unpaid unseen unsent won withdrawn worn written"
  ).split(" "),
);
/** Nouns that end as participles and adverbs do. */
const nouns = new Set(
  (
    "anomaly assembly bed breed bully butterfly deed embed family feed fly homily jelly med monopoly need rally reply seed shed " +
    "speed subfamily supply tally weed"
  ).split(" "),
);

/** Whether an English word, in lower case, is an adjective, a participle or an adverb, and no noun that things are named for. */
export function isAdjective(word: string): boolean {
  return adjectives.has(word) || (/(?:ed|ly)$/u.test(word) && !nouns.has(word));
}
