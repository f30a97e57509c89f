package org.cloudmigration.service.runtime;

import java.util.regex.Pattern;
import org.cloudmigration.domain.runtime.DataFactory;
import org.cloudmigration.service.operation.InvalidInputException;

/**
 * A data factory as it is to be, every part checked by the forms that Azure Resource Manager asks
 * for.
 */
record FactoryForm(
    String name,
    String directory,
    String subscription,
    String resourceGroup,
    String region,
    String clientId,
    String clientSecret,
    String stagingService) {

  private static final String CODE = "DATA_FACTORY";
  private static final Pattern NAME = Pattern.compile("(?=.{3,63}$)[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*");
  private static final Pattern GROUP =
      Pattern.compile("[\\p{L}\\p{Nd}_.()-]{0,89}[\\p{L}\\p{Nd}_()-]");
  private static final Pattern ID =
      Pattern.compile("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
  private static final Pattern REGION = Pattern.compile("[A-Za-z0-9 ]{0,60}");
  private static final Pattern SERVICE = Pattern.compile("[A-Za-z0-9_][^<>*#.%&:\\\\+?/]{0,259}");
  private static final int LONGEST_SECRET = 500;

  /** Shows no secret. */
  @Override
  public String toString() {
    return "data factory " + name;
  }

  /**
   * @param present null if it is new
   * @throws InvalidInputException naming the field
   */
  static FactoryForm of(FactoryInput input, DataFactory present) {
    var form =
        new FactoryForm(
            part(input.name(), present == null ? "" : present.name()),
            part(input.directoryId(), present == null ? "" : present.directoryId()),
            part(input.subscriptionId(), present == null ? "" : present.subscriptionId()),
            part(input.resourceGroup(), present == null ? "" : present.resourceGroup()),
            part(input.region(), present == null ? "" : present.region()),
            part(input.clientId(), present == null ? "" : present.clientId()),
            input.clientSecret() == null ? "" : input.clientSecret(),
            part(input.stagingService(), present == null ? "" : present.stagingService()));
    form.check(present, input.clientSecret() == null);
    return form;
  }

  private static String part(String given, String present) {
    return given == null ? present : given.strip();
  }

  private void check(DataFactory present, boolean secretKept) {
    is(NAME, name, "name", "3 to 63 letters, digits and single hyphens");
    is(ID, directory, "directoryId", "the id of the Microsoft Entra tenant, a GUID");
    is(ID, subscription, "subscriptionId", "the id of the subscription, a GUID");
    is(GROUP, resourceGroup, "resourceGroup", "the name of the resource group");
    is(REGION, region, "region", "the region as Azure names it, such as westeurope");
    if (!clientId.isEmpty()) {
      is(ID, clientId, "clientId", "the id of the application, a GUID");
    }
    if (!stagingService.isEmpty()) {
      is(SERVICE, stagingService, "stagingService", "the name of a linked service in the factory");
    }
    boolean has = secretKept ? present != null && keepsSecret(present) : !clientSecret.isBlank();
    if (clientId.isEmpty() == has || clientSecret.length() > LONGEST_SECRET) {
      throw new InvalidInputException(
          "clientSecret",
          CODE,
          "An application signs in with a secret of at most "
              + LONGEST_SECRET
              + " characters; the identity of this server has none.",
          "Enter both the application's id and its secret, or neither.");
    }
    if (secretKept && present != null && !staysWhere(present) && keepsSecret(present)) {
      throw new InvalidInputException(
          "clientSecret",
          CODE,
          "The secret was given for another directory or application, and is not sent elsewhere.",
          "Enter the secret again.");
    }
  }

  private boolean staysWhere(DataFactory present) {
    return present.directoryId().equals(directory) && present.clientId().equals(clientId);
  }

  /** An application that goes takes its secret along. */
  boolean keepsSecret(DataFactory present) {
    return !present.clientSecret().isEmpty() && !clientId.isEmpty();
  }

  private static void is(Pattern form, String text, String field, String what) {
    if (!form.matcher(text).matches()) {
      throw new InvalidInputException(
          field, CODE, "This cannot be right: it has to be " + what + ".", "Correct it.");
    }
  }

  /** For the audit trail. */
  String told() {
    return "subscription %s, resource group %s, %s"
        .formatted(
            subscription,
            resourceGroup,
            clientId.isEmpty() ? "identity of this server" : "application " + clientId);
  }
}
