package org.cloudmigration.service.product.sl.sample;

import org.cloudmigration.service.product.SampleTable;

/** Where customers and vendors are; one post code has two cities. */
enum City {
  NORTHPORT("11111", "Northport", "NP"),
  EASTFIELD("22222", "Eastfield", "EF"),
  SOUTHMERE("33333", "Southmere", "SM"),
  LAKEVIEW("11111", "Lakeview", "LV");

  private final String zip;
  private final String city;
  private final String state;

  City(String zip, String city, String state) {
    this.zip = zip;
    this.city = city;
    this.state = state;
  }

  static City of(int number) {
    return values()[number % values().length];
  }

  String city() {
    return city;
  }

  SampleTable into(SampleTable table, String country) {
    return table.set("City", city).set("State", state).set("Zip", zip).set("Country", country);
  }

  /** Where the source prefixes its columns. */
  SampleTable asShipTo(SampleTable table, String country) {
    return table
        .set("ShipCity", city)
        .set("ShipState", state)
        .set("ShipZip", zip)
        .set("ShipCountry", country);
  }

  /** Where the source writes its columns in lower case. */
  SampleTable ofProject(SampleTable table, String country) {
    return table.set("city", city).set("state", state).set("zip", zip).set("country", country);
  }
}
