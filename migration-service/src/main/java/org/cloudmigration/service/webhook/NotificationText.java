package org.cloudmigration.service.webhook;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

/** The body of a notification: pointers to what has changed, no data. */
final class NotificationText {

  private NotificationText() {}

  static String of(Parcel parcel) {
    JsonArrayBuilder value = Json.createArrayBuilder();
    for (Change change : parcel.changes()) {
      JsonObjectBuilder each =
          Json.createObjectBuilder().add("subscriptionId", parcel.subscription().toString());
      if (!parcel.clientState().isEmpty()) {
        each.add("clientState", parcel.clientState());
      }
      value.add(
          each.add("expirationDateTime", parcel.expiresAt().toString())
              .add("resource", parcel.resource() + change.tail())
              .add("changeType", change.type().apiName())
              .add("lastModifiedDateTime", parcel.collectedAt().toString()));
    }
    return Json.createObjectBuilder().add("value", value).build().toString();
  }
}
