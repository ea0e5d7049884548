// SPDX-License-Identifier: Apache-2.0
// From cooperation to conflict. Colour never speaks alone: a sign or a number stands beside it.
import { acts } from 'virtual:world';

export type Quad = 'vc' | 'mc' | 'vx' | 'mx'; // verbal and material, cooperation and conflict

const quads: Record<string, Quad> = { 'VERBAL COOPERATION': 'vc', 'MATERIAL COOPERATION': 'mc', 'VERBAL CONFLICT': 'vx', 'MATERIAL CONFLICT': 'mx' };
export const quadOf = (type: string): Quad => quads[acts[type]?.quad ?? ''] ?? 'vc';
export const quadOrder: Quad[] = ['mc', 'vc', 'vx', 'mx'];
export const signOf: Record<Quad, string> = { mc: '●', vc: '○', vx: '◇', mx: '◆' };

// Step 0 (conflict) to 8 (cooperation) of the scale in app.css, for a PLOVER intensity of -10 to 10.
export const stepOf = (intensity: number): number => Math.max(0, Math.min(8, Math.round((intensity + 10) / 2.5)));
