package org.cloudmigration.service.upgrade.configuration;

import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.security.SecretMask;
import org.cloudmigration.service.upgrade.setting.Setting;

/** What people are told whose change of a configuration cannot be made. */
final class ConfigurationRefusals {

  static final String FROZEN =
      "Its data upgrade is completed. Settings count only before it, so they stay as they were.";

  private ConfigurationRefusals() {}

  static RefusedException neverUpgraded(String product) {
    return RefusedException.because(
        "NEVER_UPGRADED",
        product + " has no data upgrade: tables stay as they are copied.",
        "Nothing has to be configured: the copied tables are its result.");
  }

  static RefusedException completed(String company) {
    return RefusedException.because(
        "UPGRADED_COMPANY",
        "The configuration of " + company + " cannot be changed. " + FROZEN,
        "Delete the company in the tenant and migrate it again if it has to go another way.");
  }

  static RefusedException noCompany() {
    return RefusedException.because(
        "COMPANY",
        "There is no such company among those selected.",
        "Read the list of companies again, and choose one of it.");
  }

  static RefusedException changed() {
    return RefusedException.because(
        "CHANGED",
        "Somebody has changed these settings since you read them.",
        "Read them again, and decide anew.");
  }

  static InvalidInputException invalid(String property, String happened, String action) {
    return new InvalidInputException(property, "SETTING", happened, action);
  }

  static InvalidInputException ofEachCompany(Setting setting) {
    return invalid(
        setting.property(),
        setting.caption() + " is set for each company, not for all at once.",
        "Set it for the company, or set the dimensions of all companies.");
  }

  static InvalidInputException contradiction(Setting setting) {
    return invalid(
        setting.property(),
        setting.caption() + " cannot have this value together with the others that were sent.",
        "Send settings that depend on each other one after the other, and look what they change.");
  }

  static ErrorReport segmentsUnreadable(Exception e) {
    return new ErrorReport(
        "SEGMENTS",
        "The segments of the companies could not be read from the source.",
        "Nothing was stored or changed.",
        "Check that the source answers, then try again. Everything else can be set meanwhile.",
        SecretMask.FORMS.mask(String.valueOf(e.getMessage())));
  }
}
