package org.cloudmigration.service.pipeline.datafactory;

import java.util.regex.Pattern;
import org.cloudmigration.service.pipeline.FactoryUse;

/**
 * Where a data factory is, with the forms that Azure Resource Manager asks for.
 *
 * @param directory id of the Microsoft Entra tenant that the subscription belongs to
 * @param subscription id of the subscription
 * @param resourceGroup 1 to 90 letters, digits and {@code -_.()}, not ending in a dot
 * @param factory 3 to 63 letters, digits and single hyphens
 */
public record FactoryAddress(
    String directory, String subscription, String resourceGroup, String factory) {

  private static final Pattern ID = Pattern.compile("[0-9A-Fa-f-]{1,36}");
  private static final Pattern RESOURCE_GROUP =
      Pattern.compile("[\\p{L}\\p{Nd}_.()-]{0,89}[\\p{L}\\p{Nd}_()-]");
  private static final Pattern FACTORY = Pattern.compile("[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*");

  /**
   * @throws IllegalArgumentException if a name has not the form of one
   */
  public FactoryAddress {
    if (!isId(directory) || !isId(subscription)) {
      throw new IllegalArgumentException("Not ids: " + directory + ", " + subscription);
    }
    if (!isResourceGroup(resourceGroup)) {
      throw new IllegalArgumentException("Not a name of a resource group: " + resourceGroup);
    }
    if (!isFactory(factory)) {
      throw new IllegalArgumentException("Not a name of a data factory: " + factory);
    }
  }

  static FactoryAddress of(FactoryUse use) {
    return new FactoryAddress(
        use.directory(), use.subscription(), use.resourceGroup(), use.factory());
  }

  private static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  public static boolean isResourceGroup(String name) {
    return RESOURCE_GROUP.matcher(name).matches();
  }

  public static boolean isFactory(String name) {
    return name.length() >= 3 && name.length() <= 63 && FACTORY.matcher(name).matches();
  }
}
