package org.cloudmigration.service.database;

/**
 * Which values the columns of a database hold, where databases differ in types of one name.
 *
 * @param anyCharacter texts may hold NUL, and half of a surrogate pair
 * @param codePoints the length of a text counts characters of Unicode; false if it counts units of
 *     UTF-16, of which some characters take two
 * @param notFinite floating numbers may be infinite, or no number
 * @param decimalNaN decimals may be no number
 * @param firstYear of dates, as the proleptic ISO year
 * @param lastYear of dates; infinity counts as later
 * @param endOfDay times may be 24:00
 * @param digits of a decimal
 */
public record ValueRange(
    boolean anyCharacter,
    boolean codePoints,
    boolean notFinite,
    boolean decimalNaN,
    int firstYear,
    int lastYear,
    boolean endOfDay,
    int digits) {}
