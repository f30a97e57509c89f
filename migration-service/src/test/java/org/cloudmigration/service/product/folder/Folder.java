package org.cloudmigration.service.product.folder;

/** Stands where the folder of an invented product is, among the test's resources. */
public final class Folder {

  private Folder() {}
}
