package org.cloudmigration.service.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FieldArrayTest {

  @Property
  void anyTextComesBackAsItWas(@ForAll List<String> fields) {
    assertThat(FieldArray.read(FieldArray.write(fields))).isEqualTo(fields);
  }

  @Example
  void aSideWithoutARowIsNotOneWithoutFields() {
    assertThat(FieldArray.write(null)).isNull();
    assertThat(FieldArray.read(null)).isNull();
    assertThat(FieldArray.read(FieldArray.write(List.of()))).isEmpty();
  }

  @Example
  void placesAreKeptAsTexts() {
    assertThat(FieldArray.read(FieldArray.write(Set.of(7)))).containsExactly("7");
  }
}
