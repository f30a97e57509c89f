package org.cloudmigration.service.upgrade.validation;

/**
 * What a test found: a record that is missing or that differs.
 *
 * @param number of its row; later ones are higher
 * @param test its code
 * @param warning whether the difference may be meant, or may go once journals are posted
 */
public record ValidationFailure(
    long number,
    String company,
    String test,
    String suite,
    String entity,
    String record,
    String about,
    String expected,
    String actual,
    boolean warning) {}
