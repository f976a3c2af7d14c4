export interface CacheStats {
  hits: number;
  misses: number;
}

/** Keeps values in the memory of this process. */
export class Cache<Value> {
  private readonly entries = new Map<string, Value>();
  private hits = 0;
  private misses = 0;

  get(key: string): Value | undefined {
    const value = this.entries.get(key);
    if (value) {
      this.hits++;
    } else {
      this.misses++;
    }
    return value;
  }

  set(key: string, value: Value): void {
    this.entries.set(key, value);
  }

  clear(): void {
    this.entries.clear();
    this.hits = 0;
    this.misses = 0;
  }

  stats(): CacheStats {
    return { hits: this.hits, misses: this.misses };
  }
}
