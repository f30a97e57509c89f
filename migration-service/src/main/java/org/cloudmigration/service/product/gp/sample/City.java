package org.cloudmigration.service.product.gp.sample;

/** A town that does not exist, and its state. */
record City(String name, String state) {

  private static final City[] ALL = {
    new City("Ashford", "OH"),
    new City("Briarton", "TX"),
    new City("Clearwell", "WA"),
    new City("Dunmore", "ME"),
    new City("Eastvale", "GA")
  };

  static City of(int i) {
    return ALL[i % ALL.length];
  }
}
