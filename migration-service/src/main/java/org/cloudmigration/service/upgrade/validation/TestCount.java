package org.cloudmigration.service.upgrade.validation;

/**
 * A test, and what it found.
 *
 * @param ignored whether people switched it off
 * @param failures records that are missing or differ, over all companies
 */
public record TestCount(
    String test, String suite, String entity, String about, boolean ignored, long failures) {}
