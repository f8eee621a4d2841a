/** What was changed, last change last, so that a statement that fails or is rolled back leaves no trace. */
export interface Journal {
  /** A mark to come back to. */
  readonly mark: () => number;
  readonly rollBack: (mark: number) => void;
  readonly set: <T, K extends keyof T>(target: T, key: K, value: T[K]) => void;
  readonly put: <K, V>(map: Map<K, V>, key: K, value: V) => void;
  readonly remove: <K, V>(map: Map<K, V>, key: K) => void;
  readonly include: <V>(set: Set<V>, value: V) => void;
  readonly exclude: <V>(set: Set<V>, value: V) => void;
  readonly append: <T>(list: T[], value: T) => void;
}

/** @param touch - Is told of each object that changes, also when it changes back. */
export function createJournal(touch: (changed: unknown) => void): Journal {
  const undo: (() => void)[] = [];
  return {
    mark: () => undo.length,
    rollBack(mark) {
      while (undo.length > mark) undo.pop()?.();
    },
    set(target, key, value) {
      const before = target[key];
      undo.push(() => {
        target[key] = before;
        touch(target);
      });
      target[key] = value;
      touch(target);
    },
    put(map, key, value) {
      const before = map.get(key);
      const had = map.has(key);
      undo.push(() => {
        if (had && before !== undefined) map.set(key, before);
        else map.delete(key);
        touch(before);
        touch(value);
      });
      map.set(key, value);
      touch(value);
    },
    remove(map, key) {
      const before = map.get(key);
      if (before === undefined) return;
      undo.push(() => {
        map.set(key, before);
        touch(before);
      });
      map.delete(key);
      touch(before);
    },
    include(set, value) {
      if (set.has(value)) return;
      undo.push(() => set.delete(value));
      set.add(value);
    },
    exclude(set, value) {
      if (!set.delete(value)) return;
      undo.push(() => set.add(value));
    },
    append(list, value) {
      undo.push(() => list.pop());
      list.push(value);
    },
  };
}
