import { AuthService } from "@fernhill/shared";
import { createMiddleware } from "hono/factory";

export interface CustomerVariables {
  customerId: string;
}

const auth = new AuthService();

export const requireCustomer = createMiddleware<{ Variables: CustomerVariables }>(async (context, next) => {
  const token = context.req.header("Authorization")?.replace("Bearer ", "");
  const customer = token ? await auth.customerFor(token) : null;
  if (!customer) return context.json({ message: "Please sign in" }, 401);
  context.set("customerId", customer.id);
  await next();
});
