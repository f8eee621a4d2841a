export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  public: {
    Tables: {
      customers: {
        Row: {
          created_at: string
          email: string
          full_name: string | null
          id: string
          updated_at: string
          user_id: string
        }
        Insert: {
          created_at?: string
          email: string
          full_name?: string | null
          id?: string
          updated_at?: string
          user_id: string
        }
        Update: {
          created_at?: string
          email?: string
          full_name?: string | null
          id?: string
          updated_at?: string
          user_id?: string
        }
        Relationships: []
      }
      discount_codes: {
        Row: {
          code: string
          created_at: string
          expires_at: string | null
          id: string
          is_active: boolean
          percent_off: number
          updated_at: string
        }
        Insert: {
          code: string
          created_at?: string
          expires_at?: string | null
          id?: string
          is_active?: boolean
          percent_off: number
          updated_at?: string
        }
        Update: {
          code?: string
          created_at?: string
          expires_at?: string | null
          id?: string
          is_active?: boolean
          percent_off?: number
          updated_at?: string
        }
        Relationships: []
      }
      inventory_levels: {
        Row: {
          created_at: string
          id: string
          on_hand: number
          product_id: string
          reorder_point: number
          reserved: number
          updated_at: string
        }
        Insert: {
          created_at?: string
          id?: string
          on_hand?: number
          product_id: string
          reorder_point?: number
          reserved?: number
          updated_at?: string
        }
        Update: {
          created_at?: string
          id?: string
          on_hand?: number
          product_id?: string
          reorder_point?: number
          reserved?: number
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: "inventory_levels_product_id_fkey"
            columns: ["product_id"]
            isOneToOne: true
            referencedRelation: "products"
            referencedColumns: ["id"]
          }
        ]
      }
      order_items: {
        Row: {
          created_at: string
          order_id: string
          product_id: string
          quantity: number
          unit_price_in_cents: number
          updated_at: string
        }
        Insert: {
          created_at?: string
          order_id: string
          product_id: string
          quantity: number
          unit_price_in_cents: number
          updated_at?: string
        }
        Update: {
          created_at?: string
          order_id?: string
          product_id?: string
          quantity?: number
          unit_price_in_cents?: number
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: "order_items_order_id_fkey"
            columns: ["order_id"]
            isOneToOne: false
            referencedRelation: "orders"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "order_items_product_id_fkey"
            columns: ["product_id"]
            isOneToOne: false
            referencedRelation: "products"
            referencedColumns: ["id"]
          }
        ]
      }
      orders: {
        Row: {
          created_at: string
          currency: string
          customer_id: string
          gift_message: string | null
          id: string
          is_gift: boolean
          status: string
          total_in_cents: number
          updated_at: string
        }
        Insert: {
          created_at?: string
          currency?: string
          customer_id: string
          gift_message?: string | null
          id?: string
          is_gift?: boolean
          status?: string
          total_in_cents: number
          updated_at?: string
        }
        Update: {
          created_at?: string
          currency?: string
          customer_id?: string
          gift_message?: string | null
          id?: string
          is_gift?: boolean
          status?: string
          total_in_cents?: number
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: "orders_customer_id_fkey"
            columns: ["customer_id"]
            isOneToOne: false
            referencedRelation: "customers"
            referencedColumns: ["id"]
          }
        ]
      }
      product_review: {
        Row: {
          body: string | null
          created_at: string
          customer_id: string
          helpfulCount: number
          id: string
          is_verified: boolean
          product_id: string
          rating: number
          updated_at: string
        }
        Insert: {
          body?: string | null
          created_at?: string
          customer_id: string
          helpfulCount?: number
          id?: string
          is_verified?: boolean
          product_id: string
          rating: number
          updated_at?: string
        }
        Update: {
          body?: string | null
          created_at?: string
          customer_id?: string
          helpfulCount?: number
          id?: string
          is_verified?: boolean
          product_id?: string
          rating?: number
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: "product_review_customer_id_fkey"
            columns: ["customer_id"]
            isOneToOne: false
            referencedRelation: "customers"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "product_review_product_id_fkey"
            columns: ["product_id"]
            isOneToOne: false
            referencedRelation: "products"
            referencedColumns: ["id"]
          }
        ]
      }
      products: {
        Row: {
          created_at: string
          currency: string
          description: string | null
          featured: boolean
          id: string
          image_path: string | null
          is_published: boolean
          name: string
          price_in_cents: number
          slug: string
          updated_at: string
        }
        Insert: {
          created_at?: string
          currency?: string
          description?: string | null
          featured?: boolean
          id?: string
          image_path?: string | null
          is_published?: boolean
          name: string
          price_in_cents: number
          slug: string
          updated_at?: string
        }
        Update: {
          created_at?: string
          currency?: string
          description?: string | null
          featured?: boolean
          id?: string
          image_path?: string | null
          is_published?: boolean
          name?: string
          price_in_cents?: number
          slug?: string
          updated_at?: string
        }
        Relationships: []
      }
      stock_movements: {
        Row: {
          change: number
          created_at: string
          id: string
          product_id: string
          reason: string
        }
        Insert: {
          change: number
          created_at?: string
          id?: string
          product_id: string
          reason: string
        }
        Update: {
          change?: number
          created_at?: string
          id?: string
          product_id?: string
          reason?: string
        }
        Relationships: [
          {
            foreignKeyName: "stock_movements_product_id_fkey"
            columns: ["product_id"]
            isOneToOne: false
            referencedRelation: "products"
            referencedColumns: ["id"]
          }
        ]
      }
      webhook_events: {
        Row: {
          created_at: string
          id: string
          is_processed: boolean
          payload: Json
          provider: string
          updated_at: string
        }
        Insert: {
          created_at?: string
          id?: string
          is_processed?: boolean
          payload: Json
          provider: string
          updated_at?: string
        }
        Update: {
          created_at?: string
          id?: string
          is_processed?: boolean
          payload?: Json
          provider?: string
          updated_at?: string
        }
        Relationships: []
      }
    }
    Views: {
      low_stock_products: {
        Row: {
          available: number | null
          id: string | null
          name: string | null
          reorder_point: number | null
          slug: string | null
        }
        Relationships: []
      }
    }
    Functions: {
      reserve_stock: { Args: { p_order_id: string }; Returns: number }
    }
    Enums: {
      [_ in never]: never
    }
    CompositeTypes: {
      [_ in never]: never
    }
  }
}
