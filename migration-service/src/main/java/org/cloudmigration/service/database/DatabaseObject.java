package org.cloudmigration.service.database;

/**
 * Something that this product makes in a database, told before it is made.
 *
 * @param database database (or schema) that it belongs to
 * @param kind as the vendor calls it, such as {@code Stored procedure}
 * @param name as a DBA finds it
 * @param purpose why it is needed, for a DBA who has to agree
 * @param creation statement that makes it; run alone, outside a transaction
 * @param removal statement that removes it and does nothing where it is not there
 * @param presence query with one row, whose first column is true or 1 if it is there already
 */
public record DatabaseObject(
    String database,
    String kind,
    String name,
    String purpose,
    String creation,
    String removal,
    String presence) {}
