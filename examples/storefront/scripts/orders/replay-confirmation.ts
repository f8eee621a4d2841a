import { SupabaseClientService } from "@fernhill/shared";

const orderId = process.argv[2];
if (!orderId) throw new Error("Which order? Give its id.");

const { client } = SupabaseClientService.getInstance();
const { error } = await client.functions.invoke("order-confirmation", { body: { orderId } });
if (error) throw new Error(`The confirmation of ${orderId} was not sent`, { cause: error });
console.log(`Sent the confirmation of ${orderId} again`);
