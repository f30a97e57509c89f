package org.cloudmigration.web.odata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.olingo.commons.api.edm.EdmPrimitiveTypeKind;
import org.apache.olingo.commons.api.edm.FullQualifiedName;
import org.apache.olingo.commons.api.edm.provider.CsdlAbstractEdmProvider;
import org.apache.olingo.commons.api.edm.provider.CsdlAction;
import org.apache.olingo.commons.api.edm.provider.CsdlAnnotation;
import org.apache.olingo.commons.api.edm.provider.CsdlComplexType;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityContainer;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityContainerInfo;
import org.apache.olingo.commons.api.edm.provider.CsdlEntitySet;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityType;
import org.apache.olingo.commons.api.edm.provider.CsdlNavigationProperty;
import org.apache.olingo.commons.api.edm.provider.CsdlNavigationPropertyBinding;
import org.apache.olingo.commons.api.edm.provider.CsdlParameter;
import org.apache.olingo.commons.api.edm.provider.CsdlProperty;
import org.apache.olingo.commons.api.edm.provider.CsdlPropertyRef;
import org.apache.olingo.commons.api.edm.provider.CsdlReturnType;
import org.apache.olingo.commons.api.edm.provider.CsdlSchema;
import org.apache.olingo.commons.api.edm.provider.annotation.CsdlConstantExpression;
import org.apache.olingo.commons.api.edm.provider.annotation.CsdlConstantExpression.ConstantExpressionType;
import org.apache.olingo.commons.api.edm.provider.annotation.CsdlPropertyValue;
import org.apache.olingo.commons.api.edm.provider.annotation.CsdlRecord;
import org.cloudmigration.web.odata.EntitySet.Change;

/** The entity data model of the sets, as {@code $metadata} shows it. */
final class EdmModel extends CsdlAbstractEdmProvider {

  /** That of Business Central's APIs. */
  static final String NAMESPACE = "Microsoft.NAV";

  private static final FullQualifiedName CONTAINER = new FullQualifiedName(NAMESPACE, "default");
  private static final int DECIMAL_DIGITS = 38;
  private static final int DECIMAL_PLACES = 5;

  private final CsdlSchema schema = new CsdlSchema().setNamespace(NAMESPACE);
  private final CsdlEntityContainer container =
      new CsdlEntityContainer().setName(CONTAINER.getName());

  EdmModel(Iterable<? extends EntitySet<?>> sets) {
    List<CsdlEntityType> types = new ArrayList<>();
    List<CsdlEntitySet> entitySets = new ArrayList<>();
    List<CsdlAction> actions = new ArrayList<>();
    Map<String, CsdlComplexType> answers = new LinkedHashMap<>();
    Map<String, FullQualifiedName> typeOfSet = new LinkedHashMap<>();
    sets.forEach(set -> typeOfSet.put(set.shape().set(), name(set.shape().type())));
    for (EntitySet<?> set : sets) {
      types.add(type(set.shape(), typeOfSet));
      entitySets.add(entitySet(set));
      for (BoundAction<?> action : set.actions()) {
        actions.add(action(action, name(set.shape().type())));
        if (action.answer() != null) {
          answers.put(action.answer().name(), complexType(action.answer()));
        }
      }
    }
    container.setEntitySets(entitySets);
    schema
        .setEntityTypes(types)
        .setComplexTypes(List.copyOf(answers.values()))
        .setActions(actions)
        .setEntityContainer(container);
  }

  private static FullQualifiedName name(String name) {
    return new FullQualifiedName(NAMESPACE, name);
  }

  private static CsdlEntityType type(
      EntityShape<?> shape, Map<String, FullQualifiedName> typeOfSet) {
    CsdlEntityType type =
        new CsdlEntityType()
            .setName(shape.type())
            .setKey(List.of(new CsdlPropertyRef().setName(shape.key().name())));
    List<CsdlProperty> properties = new ArrayList<>();
    for (Property<?> property : shape.properties()) {
      properties.add(property(property, property == shape.key()));
    }
    List<CsdlNavigationProperty> navigations = new ArrayList<>();
    for (Navigation<?> navigation : shape.navigations()) {
      navigations.add(
          new CsdlNavigationProperty()
              .setName(navigation.name())
              .setType(Objects.requireNonNull(typeOfSet.get(navigation.target())))
              .setCollection(navigation.many()));
    }
    return type.setProperties(properties).setNavigationProperties(navigations);
  }

  private static CsdlProperty property(Property<?> property, boolean key) {
    CsdlProperty described =
        new CsdlProperty()
            .setName(property.name())
            .setType(property.type().getFullQualifiedName())
            .setNullable(!key);
    if (property.type() == EdmPrimitiveTypeKind.Decimal) {
      described.setPrecision(DECIMAL_DIGITS).setScale(DECIMAL_PLACES);
    }
    if (property.type() == EdmPrimitiveTypeKind.DateTimeOffset) {
      described.setPrecision(9);
    }
    return described;
  }

  private static CsdlEntitySet entitySet(EntitySet<?> set) {
    EntityShape<?> shape = set.shape();
    List<CsdlNavigationPropertyBinding> bindings = new ArrayList<>();
    for (Navigation<?> navigation : shape.navigations()) {
      bindings.add(
          new CsdlNavigationPropertyBinding()
              .setPath(navigation.name())
              .setTarget(navigation.target()));
    }
    return new CsdlEntitySet()
        .setName(shape.set())
        .setType(name(shape.type()))
        .setNavigationPropertyBindings(bindings)
        .setAnnotations(
            List.of(
                restriction("InsertRestrictions", "Insertable", set, Change.CREATE),
                restriction("UpdateRestrictions", "Updatable", set, Change.UPDATE),
                restriction("DeleteRestrictions", "Deletable", set, Change.DELETE)));
  }

  private static CsdlAnnotation restriction(
      String term, String property, EntitySet<?> set, Change change) {
    return new CsdlAnnotation()
        .setTerm("Org.OData.Capabilities.V1." + term)
        .setExpression(
            new CsdlRecord()
                .setPropertyValues(
                    List.of(
                        new CsdlPropertyValue()
                            .setProperty(property)
                            .setValue(
                                new CsdlConstantExpression(
                                    ConstantExpressionType.Bool,
                                    String.valueOf(set.changes().contains(change)))))));
  }

  private static CsdlAction action(BoundAction<?> action, FullQualifiedName boundTo) {
    List<CsdlParameter> parameters = new ArrayList<>();
    parameters.add(new CsdlParameter().setName("bindingParameter").setType(boundTo));
    for (BoundAction.Parameter parameter : action.parameters()) {
      parameters.add(
          new CsdlParameter()
              .setName(parameter.name())
              .setType(parameter.type().getFullQualifiedName())
              .setNullable(true));
    }
    CsdlAction described =
        new CsdlAction().setName(action.name()).setBound(true).setParameters(parameters);
    return action.answer() == null
        ? described
        : described.setReturnType(new CsdlReturnType().setType(name(action.answer().name())));
  }

  private static CsdlComplexType complexType(BoundAction.ComplexShape shape) {
    return new CsdlComplexType()
        .setName(shape.name())
        .setProperties(
            shape.properties().stream()
                .map(
                    property ->
                        new CsdlProperty()
                            .setName(property)
                            .setType(EdmPrimitiveTypeKind.String.getFullQualifiedName()))
                .toList());
  }

  @Override
  public CsdlEntityType getEntityType(FullQualifiedName name) {
    return schema.getEntityType(name.getName());
  }

  @Override
  public CsdlComplexType getComplexType(FullQualifiedName name) {
    return schema.getComplexType(name.getName());
  }

  @Override
  public List<CsdlAction> getActions(FullQualifiedName name) {
    return NAMESPACE.equals(name.getNamespace()) ? schema.getActions(name.getName()) : List.of();
  }

  @Override
  public CsdlEntitySet getEntitySet(FullQualifiedName containerName, String name) {
    return container.getEntitySet(name);
  }

  @Override
  public CsdlEntityContainerInfo getEntityContainerInfo(FullQualifiedName name) {
    return name == null || name.equals(CONTAINER)
        ? new CsdlEntityContainerInfo().setContainerName(CONTAINER)
        : null;
  }

  @Override
  public List<CsdlSchema> getSchemas() {
    return List.of(schema);
  }

  @Override
  public CsdlEntityContainer getEntityContainer() {
    return container;
  }
}
