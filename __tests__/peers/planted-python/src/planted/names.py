def BadName(x, y=[]):
    if x == None:
        return undefined_name
    try:
        y.append(x)
    except:
        pass
    return y


class thing:
    def method(self):
        l = ( 1 )
        return f"nothing {1}"
