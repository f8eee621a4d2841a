import { supabaseCliSuite } from "./supabase-cli/supabase-cli-suite.js";

supabaseCliSuite("17");
