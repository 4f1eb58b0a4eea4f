/** A vendor's program. */
module com.example.consumer {
    requires jp.shikaku.transport.folder;
    requires jp.shikaku.transport.mock;
    requires org.hibernate.validator;

    // the engine reads the components of a record; rules over several of them are those of the library
    opens com.example.consumer to
            org.hibernate.validator,
            jp.shikaku.core;
}
