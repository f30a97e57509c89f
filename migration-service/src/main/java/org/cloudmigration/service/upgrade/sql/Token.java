package org.cloudmigration.service.upgrade.sql;

import java.util.List;

/** A piece of a step's text. */
public sealed interface Token {

  /** SQL that all databases have in common, literals included. */
  record Plain(String text) implements Token {}

  /** {@code {Table}} or {@code {Option::Value}}, without the braces. */
  record Name(String text) implements Token {}

  /** {@code [Field]}, without the brackets. */
  record FieldName(String text) implements Token {}

  /** {@code :fact} or {@code :{Setting}}, without the colon and braces. */
  record Value(String name, boolean setting) implements Token {}

  /** {@code @function(argument, argument)}. */
  record Call(String name, List<List<Token>> arguments) implements Token {}
}
