"""What the desk knows of CKAN: the actions it asks for and the shapes it accepts in answer."""
