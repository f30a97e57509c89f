/**
 * The SQL of steps: one text for all databases, with placeholders for what differs.
 *
 * <p>{@code {G/L Account}} is a table, {@code [No.]} a field or a source's column, {@code {Item
 * Type::Service}} the number of an option's value, {@code :{Oldest GL Year to Migrate}} a setting,
 * {@code :company} a fact of the run, and {@code @code(x)} a function of {@link
 * org.cloudmigration.service.database.SqlFunctions} or a macro of the product.
 */
package org.cloudmigration.service.upgrade.sql;
