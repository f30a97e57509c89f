package org.cloudmigration.service.upgrade.configuration;

import java.util.List;

/**
 * Something that people should look at before the data of companies is upgraded. Nothing is refused
 * for it.
 *
 * @param companies names of those that it concerns
 * @param all whether these are all that can still be configured
 */
public record ConfigurationAdvice(
    String code, String title, String text, List<String> companies, boolean all) {}
