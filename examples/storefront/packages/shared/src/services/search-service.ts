import { ShopError } from "../shop-error";
import { SupabaseClientService, type ShopClient } from "./supabase-client-service";

const recentKey = "fernhill.recent-searches";

class SearchService {
  private readonly client: ShopClient;

  constructor(client: ShopClient) {
    this.client = client;
  }

  async suggest(words: string): Promise<string[]> {
    const { data, error } = await this.client.from("products").select("name").ilike("name", `%${words}%`).limit(8);
    if (error) throw new ShopError("search.suggest", "Suggestions could not be loaded", { cause: error });
    this.remember(words);
    return data.map((product) => product.name);
  }

  recent(): string[] {
    if (typeof localStorage === "undefined") return [];
    return (localStorage.getItem(recentKey) ?? "").split("\n").filter(Boolean);
  }

  private remember(words: string): void {
    if (typeof localStorage === "undefined") return;
    const others = this.recent().filter((known) => known !== words);
    localStorage.setItem(recentKey, [words, ...others].slice(0, 5).join("\n"));
  }
}

let searchService: SearchService | undefined;

export function getSearchService(): SearchService {
  searchService ??= new SearchService(SupabaseClientService.getInstance().client);
  return searchService;
}
