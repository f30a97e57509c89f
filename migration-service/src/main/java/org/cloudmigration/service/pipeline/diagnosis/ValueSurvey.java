package org.cloudmigration.service.pipeline.diagnosis;

import java.util.List;
import org.cloudmigration.service.database.fit.UnfitRows;

/**
 * What the source tells of its values.
 *
 * @param unseen queries that did not come to an end; blank if all did
 * @param why they did not, without a full stop
 */
public record ValueSurvey(List<UnfitRows> unfit, String unseen, String why) {

  public static final ValueSurvey FINE = new ValueSurvey(List.of(), "", "");

  public ValueSurvey {
    unfit = List.copyOf(unfit);
  }
}
