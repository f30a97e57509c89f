package org.cloudmigration.service.mapping;

import java.util.UUID;

/** Asks the source of an environment which tables it has. */
public interface SourceCatalogue {

  /** What it answers. */
  sealed interface Answer {

    /** As the catalogue spells it. */
    record Found(String table) implements Answer {}

    /** None of the databases where it was looked for has it. */
    record Missing() implements Answer {}

    /** The source does not answer, or no company is known: a run will tell. */
    record Unknown() implements Answer {}
  }

  /**
   * @param perCompany whether to look in the databases of the companies, or in that of the system
   */
  Answer look(UUID environmentId, String table, boolean perCompany);
}
