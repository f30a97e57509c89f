package org.cloudmigration.service.pipeline.diagnosis;

import java.util.Map;
import java.util.stream.Stream;
import org.cloudmigration.domain.replication.FindingColour;
import org.cloudmigration.service.database.fit.UnfitRows;
import org.cloudmigration.service.pipeline.Finding;

/** Values that the tenant's database cannot hold, by column, key and value. */
final class UnfitValuesFound {

  private UnfitValuesFound() {}

  static Stream<Finding> of(ValueSurvey values) {
    return Stream.concat(
        values.unfit().stream().map(UnfitValuesFound::finding),
        TableCheck.when(!values.unseen().isEmpty(), unseen(values)));
  }

  private static Finding finding(UnfitRows unfit) {
    return TableCheck.finding(
        unfit.misfit().fails() ? FindingColour.RED : FindingColour.AMBER,
        unfit.column(),
        unfit.misfit().fails() ? "UNFIT" : "MAY_NOT_FIT",
        Map.of("what", unfit.told(), "first", String.join("; ", unfit.first())),
        String.join("\n", unfit.first()),
        unfit.sql());
  }

  private static Finding unseen(ValueSurvey values) {
    return TableCheck.finding(
        FindingColour.AMBER,
        TableCheck.NO_COLUMN,
        "UNSEEN",
        Map.of("why", ": " + values.why()),
        values.why(),
        values.unseen());
  }
}
