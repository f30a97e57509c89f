package org.cloudmigration.service.upgrade.configuration;

/**
 * The dimensions of all companies.
 *
 * @param first name of a segment; blank for none
 * @param second another one
 * @param clear whether companies lose a dimension that is blank here; otherwise they keep it
 */
public record DimensionChoice(String first, String second, boolean clear) {

  public DimensionChoice {
    first = first.strip();
    second = second.strip();
  }
}
