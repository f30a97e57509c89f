package org.cloudmigration.service.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of floors 1 and 2, read once. */
final class House {

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(place -> !place.contains("/test/"))
          .importPackages("org.cloudmigration");

  static final String DOMAIN = "org.cloudmigration.domain..";
  static final String SERVICE = "org.cloudmigration.service..";

  private House() {}

  static String room(String name) {
    return "org.cloudmigration.service." + name + "..";
  }
}
