/** Any test document as a workflow: the document is its input. */
import { durable, type Carried } from '../../../workflows/durable/durable.ts';
import { convert } from './convert.ts';

export interface ScxmlInput {
  readonly xml: string;
}

export const scxml = (input: ScxmlInput, carried?: Carried): Promise<unknown> =>
  durable(convert(input.xml))(input, carried);
