package org.cloudmigration.service.setup;

import java.util.List;
import org.cloudmigration.domain.setup.SqlServerType;

/**
 * A product that the guide offers.
 *
 * @param description a sentence or two for who has to choose
 * @param sources the kinds of source that it may have
 * @param sampleConnection connection string of its generated sample; blank if it has none
 * @param asksForTables whether people have to name company table and tables
 * @param dataUpgrade whether companies are configured after the setup, because their data is
 *     upgraded
 * @param companyChecks what is looked at in each chosen company; none if nothing is
 */
public record ProductChoice(
    String id,
    String displayName,
    String description,
    List<SqlServerType> sources,
    String sampleConnection,
    boolean asksForTables,
    boolean dataUpgrade,
    List<String> companyChecks) {}
