package org.cloudmigration.service.database;

/**
 * What a database cannot hold, as far as a catalogue tells it. A number is 0 where there is no
 * limit that a table could reach.
 *
 * @param columns of a table
 * @param nameLength of a table's or column's name, in the unit of {@code nameInBytes}
 * @param nameInBytes true if that counts bytes of UTF-8, and what is longer is cut off silently;
 *     false if it counts characters, and a longer one is refused
 * @param namesIgnoreCase names that differ only in upper and lower case are one
 * @param rowBytes of the part of a row that must stand together
 * @param apartBytes what a value takes up in the row that stands apart from it
 * @param keyColumns of a primary key
 * @param keyBytes of a primary key's values
 * @param fraction digits of a second
 */
public record TableLimits(
    int columns,
    int nameLength,
    boolean nameInBytes,
    boolean namesIgnoreCase,
    int rowBytes,
    int apartBytes,
    int keyColumns,
    int keyBytes,
    int fraction) {}
