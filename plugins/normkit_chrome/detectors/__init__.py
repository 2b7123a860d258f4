"""What finds one kind of chrome each, as pure functions of the text's lines."""
