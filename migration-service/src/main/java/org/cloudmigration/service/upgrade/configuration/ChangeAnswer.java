package org.cloudmigration.service.upgrade.configuration;

import java.util.List;

/**
 * What a change has done besides what was wanted.
 *
 * @param moved settings that had to follow
 * @param remarks what people should know of it
 * @param companies how many companies have other settings now
 * @param skipped how many could not take it
 */
public record ChangeAnswer(
    List<SettingMove> moved, List<String> remarks, int companies, int skipped) {

  public static final ChangeAnswer NOTHING = new ChangeAnswer(List.of(), List.of(), 0, 0);
}
