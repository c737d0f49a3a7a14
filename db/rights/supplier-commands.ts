import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { change } from '../change.ts';
import { isTaken, newId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import type { Actor } from '../user/rules.ts';
import type { NewSupplier, SupplierEdit } from './rules.ts';
import { supplier } from './schema.ts';

/** Enters who gives us photos, at what cost and how many; returns the id. Refused beside the field for a name that is taken. */
export function createSupplier(actor: Actor, input: z.output<typeof NewSupplier>): Promise<string> {
  return change(actor, 'supplier.create', async ({ tx, entry }) => {
    const id = newId();
    await tx
      .insert(supplier)
      .values({ id, ...input })
      .catch(nameTaken);
    entry({ noun: 'supplier', id, after: input });
    return id;
  });
}

/** Changes a supplier; what is in use stays in use. Refused beside the field for a name that is taken. */
export function editSupplier(actor: Actor, { supplierId, ...input }: z.output<typeof SupplierEdit>): Promise<void> {
  return change(actor, 'supplier.edit', async ({ tx, entry }) => {
    const [row] = await tx.select().from(supplier).where(eq(supplier.id, supplierId));
    if (!row) throw new Refusal('missing', 'There is no such supplier');
    await tx.update(supplier).set(input).where(eq(supplier.id, supplierId)).catch(nameTaken);
    const { id: _, ...before } = row;
    entry({ noun: 'supplier', id: supplierId, before, after: input });
  });
}

function nameTaken(fault: unknown): never {
  if (isTaken(fault)) throw new Refusal('taken', 'Another supplier has this name', { name: 'Another supplier has this name' });
  throw fault;
}
