package org.cloudmigration.web.api;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;

/** Swagger UI over the description of an API. It asks as who is signed in to the page. */
@Tag("div")
@StyleSheet("context://webjars/swagger-ui/5.34.1/swagger-ui.css")
@JavaScript("context://webjars/swagger-ui/5.34.1/swagger-ui-bundle.js")
final class ApiExplorer extends Component {

  private static final long serialVersionUID = 1L;

  private static final String SHOW =
      "SwaggerUIBundle({url: $0, domNode: this, docExpansion: 'none', validatorUrl: null})";

  private final String description;

  /**
   * @param description address of the OpenAPI description
   */
  ApiExplorer(String description) {
    this.description = description;
    getElement().getClassList().add("api-explorer");
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    getElement().executeJs(SHOW, description);
  }
}
