import { z } from 'zod';

/**
 * The shape that a schema describes, without the limits that it sets: kinds and names of fields stay, how long, how many and between what do not. Limits are a
 * form's, for whoever fills it in; what has been accepted once stays readable when a limit is drawn tighter.
 */
export function shapeOnly<T extends z.core.$ZodType>(schema: T): T;
export function shapeOnly(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodObject) {
    const shape = Object.entries(schema.def.shape).map(([name, field]) => [name, shapeOnly(field)]);
    return schema.clone({ ...schema.def, shape: Object.fromEntries(shape), checks: [] });
  }
  if (schema instanceof z.ZodArray)
    return schema.clone({ ...schema.def, element: shapeOnly(schema.def.element), checks: [] });
  if (schema instanceof z.ZodRecord)
    return schema.clone({ ...schema.def, valueType: shapeOnly(schema.def.valueType), checks: [] });
  if (schema instanceof z.ZodUnion)
    return schema.clone({
      ...schema.def,
      options: schema.def.options.map((one) => shapeOnly<z.core.$ZodType>(one)),
      checks: [],
    });
  if (schema instanceof z.ZodOptional) return z.optional(shapeOnly(schema.def.innerType));
  if (schema instanceof z.ZodNullable) return z.nullable(shapeOnly(schema.def.innerType));
  if (schema instanceof z.ZodDefault)
    return schema.clone({ ...schema.def, innerType: shapeOnly(schema.def.innerType) });
  if (schema instanceof z.ZodType) return schema.clone({ ...schema.def, checks: [] });
  return schema;
}
