/**
 * Comparing source and result: tests that a product's folder describes, and what they found. Knows
 * no product.
 */
package org.cloudmigration.service.upgrade.validation;
