import type { TSESTree } from "@typescript-eslint/types";

export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

interface Subject {
  readonly name: string;
  readonly exports: readonly string[];
  /** Where the service stands: its name, else the whole of it. */
  readonly place: TSESTree.Node;
  /** Its code, for what it reads and where it ends. */
  readonly nodes: readonly TSESTree.Node[];
  readonly isWrapper: boolean;
}

export interface ClassSubject extends Subject {
  readonly kind: "class";
  /** `null`: the class is another module's, this one exports an instance of it. */
  readonly node: ClassNode | null;
  readonly className: string | null;
  readonly instanceName: string | null;
  readonly isClassExported: boolean;
}

export interface ObjectSubject extends Subject {
  readonly kind: "object";
  readonly methods: readonly string[];
}

export interface FunctionsSubject extends Subject {
  readonly kind: "functions";
  readonly methods: readonly string[];
}

export type ServiceSubject = ClassSubject | ObjectSubject | FunctionsSubject;
