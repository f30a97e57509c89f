/**
 * The data upgrade: turns a source's replicated tables into Business Central's, step by step. Knows
 * no product: steps, settings and tables come from its folder.
 */
package org.cloudmigration.service.upgrade;
