package org.cloudmigration.service.pipeline.datafactory;

import com.azure.json.JsonSerializable;
import com.azure.resourcemanager.datafactory.fluent.models.DatasetResourceInner;
import com.azure.resourcemanager.datafactory.fluent.models.LinkedServiceResourceInner;
import com.azure.resourcemanager.datafactory.fluent.models.PipelineResourceInner;

/** What is defined in a data factory; each may refer to those before it. */
enum DefinitionKind {
  LINKED_SERVICE("Linked service"),
  DATASET("Dataset"),
  PIPELINE("Pipeline");

  private final String title;

  DefinitionKind(String title) {
    this.title = title;
  }

  static DefinitionKind of(JsonSerializable<?> body) {
    return switch (body) {
      case LinkedServiceResourceInner linkedService -> LINKED_SERVICE;
      case DatasetResourceInner dataset -> DATASET;
      case PipelineResourceInner pipeline -> PIPELINE;
      default -> throw new IllegalArgumentException("Not a definition: " + body.getClass());
    };
  }

  String title() {
    return title;
  }
}
