package org.cloudmigration.web.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.upgrade.setting.Setting;
import org.cloudmigration.service.upgrade.setting.Settings;
import org.cloudmigration.web.odata.Body;
import org.cloudmigration.web.odata.EntityShape;

/**
 * Settings as properties of an entity: those of all products, of which an entity leaves empty what
 * its own is without.
 */
record SettingProperties(List<Setting> settings) {

  <R> EntityShape<R> addTo(EntityShape<R> shape, Function<R, Settings> of) {
    for (Setting setting : settings) {
      Function<R, Object> value = row -> of.apply(row).values().get(setting.caption());
      switch (setting.kind()) {
        case SWITCH -> shape.flag(setting.property(), row -> (Boolean) value.apply(row));
        case NUMBER -> shape.whole(setting.property(), row -> (Integer) value.apply(row));
        case CHOICE -> shape.option(setting.property(), row -> (String) value.apply(row));
        case TEXT, SEGMENT -> shape.text(setting.property(), row -> (String) value.apply(row));
      }
      shape.writable();
    }
    return shape;
  }

  /** What was sent, by caption. */
  Map<String, Object> sent(Body body) {
    Map<String, Object> sent = new HashMap<>();
    for (Setting setting : settings) {
      if (body.has(setting.property())) {
        Object value =
            body.value(setting.property())
                .orElseThrow(
                    () ->
                        new InvalidInputException(
                            setting.property(),
                            "SETTING",
                            "A setting cannot be null.",
                            "Send a value, or leave the property out."));
        sent.put(
            setting.caption(),
            setting.kind() == Setting.Kind.CHOICE ? OptionName.decode((String) value) : value);
      }
    }
    return sent;
  }
}
