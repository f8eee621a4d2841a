export function createRandom(seed: number): () => number;
export function mutateSql(text: string, random: () => number): string;
