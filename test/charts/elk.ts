import { createRequire } from 'node:module';

interface Point {
  readonly x: number;
  readonly y: number;
}
interface Shape {
  readonly id: string;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly text?: string;
}
/** What is asked of the layout library, and, with places and sizes, what it answers. */
export interface ElkNode extends Shape {
  readonly layoutOptions?: Readonly<Record<string, string>>;
  readonly children?: readonly ElkNode[];
  readonly edges?: readonly ElkEdge[];
}
export interface ElkEdge {
  readonly id: string;
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  readonly labels?: readonly Shape[];
  readonly sections?: readonly {
    readonly startPoint: Point;
    readonly endPoint: Point;
    readonly bendPoints?: readonly Point[];
  }[];
}

// The library is one file of CommonJS with the layout algorithms in it.
const Elk = createRequire(import.meta.url)('elkjs/lib/elk.bundled.js') as new () => {
  layout(graph: ElkNode): Promise<ElkNode>;
};

/** Places and sizes of all nodes and edges, counted from the corner of the whole. The same graph always gets the same. */
export const layOut = (graph: ElkNode): Promise<ElkNode> => new Elk().layout(graph);
