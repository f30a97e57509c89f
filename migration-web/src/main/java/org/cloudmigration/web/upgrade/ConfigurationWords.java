package org.cloudmigration.web.upgrade;

import java.util.List;
import org.cloudmigration.service.upgrade.configuration.ChangeAnswer;
import org.cloudmigration.service.upgrade.configuration.CompanyConfigurationView;
import org.cloudmigration.service.upgrade.configuration.ConfigurationAdvice;
import org.cloudmigration.service.upgrade.setting.Setting;
import org.cloudmigration.service.upgrade.setting.SettingCatalogue;
import org.cloudmigration.web.shell.Tone;

/** Configurations in words. */
final class ConfigurationWords {

  private static final int NAMED = 6;

  private ConfigurationWords() {}

  static String saved(ChangeAnswer answer) {
    String written =
        switch (answer.companies()) {
          case 0 -> "Saved. No company had to be changed.";
          case 1 -> "Saved, and written to 1 company.";
          default -> "Saved, and written to %d companies.".formatted(answer.companies());
        };
    return answer.skipped() == 0
        ? written
        : written
            + " %d completed %s as before."
                .formatted(
                    answer.skipped(), answer.skipped() == 1 ? "company stays" : "companies stay");
  }

  /** Names of companies, not too many of them. */
  static String companies(ConfigurationAdvice advice) {
    List<String> names = advice.companies();
    if (advice.all() && names.size() > 1) {
      return names.size() == 2 ? "Both companies" : "All " + names.size() + " companies";
    }
    String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    return names.size() > NAMED ? first + " and " + (names.size() - NAMED) + " more" : first;
  }

  static String state(CompanyConfigurationView company) {
    if (!company.changeable()) {
      return "Completed, stays";
    }
    return switch (company.differing()) {
      case 0 -> "As set for all";
      case 1 -> "1 setting of its own";
      default -> company.differing() + " settings of its own";
    };
  }

  static Tone tone(CompanyConfigurationView company) {
    if (!company.changeable()) {
      return Tone.GOOD;
    }
    return company.differing() == 0 ? Tone.NEUTRAL : Tone.ACTIVE;
  }

  static String dimensions(SettingCatalogue catalogue, CompanyConfigurationView company) {
    String names =
        String.join(
            ", ",
            of(catalogue, Setting.Kind.SEGMENT).stream()
                .map(setting -> (String) company.settings().value(setting.caption()))
                .filter(name -> !name.isEmpty())
                .toList());
    return names.isEmpty() ? "–" : names;
  }

  /** Of the first year that is asked for. */
  static String oldestYear(SettingCatalogue catalogue, CompanyConfigurationView company) {
    return of(catalogue, Setting.Kind.NUMBER).stream()
        .filter(setting -> setting.scope() == Setting.Scope.COMPANY)
        .findFirst()
        .map(setting -> company.settings().value(setting.caption()))
        .filter(year -> !year.equals(0))
        .map(String::valueOf)
        .orElse("–");
  }

  private static List<Setting> of(SettingCatalogue catalogue, Setting.Kind kind) {
    return catalogue.settings().stream().filter(setting -> setting.kind() == kind).toList();
  }
}
